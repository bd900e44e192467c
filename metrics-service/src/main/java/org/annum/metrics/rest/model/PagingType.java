package org.annum.metrics.rest.model;

/** How a foreign system hands out what does not fit into one answer. */
public enum PagingType {
  /** Everything at once. */
  NONE,
  /** Pages by number. */
  PAGE,
  /** Items by number. */
  OFFSET,
  /** Each answer has a token of the next page, sent with the query. */
  CURSOR,
  /** The header Link says where the next page is. */
  LINK_HEADER,
  /** The body says where the next page is. */
  NEXT_URL
}
