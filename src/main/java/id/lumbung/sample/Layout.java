package id.lumbung.sample;

/** How a regency's workbook looks. */
enum Layout {
  /** The official template: identity sheet, header in row 1. */
  TEMPLATE,
  /** Made to be printed: titles, numbering row, total, signature. */
  PRINTED,
  /** One sheet a district under a two-level header, and a recap sheet. */
  BY_DISTRICT,
  /** Titles above, money as text, a row hidden by a filter. */
  TYPED
}
