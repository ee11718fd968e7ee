package id.lumbung.domain;

/** How much of its regency's year a submission says that it holds. */
public enum Scope implements Coded {
  /** It says nothing of that. */
  UNSAID,
  /** It calls itself a part: {@code bagian 1}. */
  PART,
  /** It calls itself a district's: {@code Kecamatan Selat}; a part where its rows bear that out. */
  DISTRICT,
  /** Its identity sheet says that with it the year is whole. */
  WHOLE;
}
