package id.lumbung.matching;

import id.lumbung.matching.linkage.Field;
import id.lumbung.matching.linkage.Kind;
import java.util.List;

/** The fields by which the register's rows are compared: cheap and telling ones first. */
final class RegisterFields {
  static final int NIK = 0;
  static final int NIB = 1;
  static final int PHONE = 2;
  static final int DISTRICT = 3;
  static final int KBLI = 4;
  static final int OWNER = 5;
  static final int BUSINESS = 6;
  static final int VILLAGE = 7;
  static final int ADDRESS = 8;
  static final int FOUNDED = 9;

  /** By their Indonesian canonical names. */
  static final List<Field> ALL =
      List.of(
          new Field("nik", Kind.NIK),
          new Field("nib", Kind.IDENTIFIER),
          new Field("hp", Kind.PHONE),
          new Field("kecamatan", Kind.CODE),
          new Field("kbli", Kind.CODE),
          new Field("nama_pemilik", Kind.PERSON_NAME),
          new Field("nama_usaha", Kind.ORGANISATION_NAME),
          new Field("desa_kel", Kind.PLACE),
          new Field("alamat", Kind.STREET),
          new Field("tahun_berdiri", Kind.CODE));

  private RegisterFields() {}
}
