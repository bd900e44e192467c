package org.annum.feedback.remark;

import jakarta.enterprise.context.ApplicationScoped;
import org.annum.feedback.theme.CommentTable;

/** The comments of this feature, for classification. */
@ApplicationScoped
class RemarkComments implements CommentTable {
  private static final String PAGE =
      """
      select source, external_id, comment
        from remark
       where comment is not null and (source, external_id) > (:source, :externalId)
       order by source, external_id
       limit :limit
      """;

  private static final String UPDATE =
      """
      update remark r
         set themes = i.themes
        from jsonb_to_recordset(cast(:rows as jsonb))
             as i (source text, "externalId" text, themes jsonb)
       where r.source = i.source and r.external_id = i."externalId" and r.themes <> i.themes
      returning r.employee_id, r.month
      """;

  @Override
  public String measure() {
    return RemarkKind.MEASURE;
  }

  @Override
  public String page() {
    return PAGE;
  }

  @Override
  public String update() {
    return UPDATE;
  }

  @Override
  public String summarise() {
    return RemarkSql.SUMMARISE;
  }
}
