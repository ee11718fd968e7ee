package id.lumbung.matching;

import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.FieldKind;
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
  static final List<ComparedField> ALL =
      List.of(
          new ComparedField("nik", FieldKind.NIK),
          new ComparedField("nib", FieldKind.IDENTIFIER),
          new ComparedField("hp", FieldKind.PHONE),
          new ComparedField("kecamatan", FieldKind.CODE),
          new ComparedField("kbli", FieldKind.CODE),
          new ComparedField("nama_pemilik", FieldKind.PERSON_NAME),
          new ComparedField("nama_usaha", FieldKind.ORGANISATION_NAME),
          new ComparedField("desa_kel", FieldKind.PLACE),
          new ComparedField("alamat", FieldKind.STREET),
          new ComparedField("tahun_berdiri", FieldKind.CODE));

  private RegisterFields() {}
}
