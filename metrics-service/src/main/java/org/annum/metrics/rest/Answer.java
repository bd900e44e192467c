package org.annum.metrics.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;

/**
 * What a foreign system answered.
 *
 * @param url where the answer came from
 * @param links values of the header Link
 */
record Answer(URI url, JsonNode body, List<String> links) {}
