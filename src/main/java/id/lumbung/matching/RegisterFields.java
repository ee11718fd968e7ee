package id.lumbung.matching;

import id.lumbung.domain.Field;
import id.lumbung.linkage.ComparedField;
import id.lumbung.linkage.ComparedField.About;
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

  /** What it makes or sells, in words. */
  static final int TRADE = 10;

  /** By their Indonesian canonical names. */
  static final List<ComparedField> ALL =
      List.of(
          new ComparedField(Field.NIK.code(), FieldKind.NIK),
          new ComparedField(Field.NIB.code(), FieldKind.IDENTIFIER),
          new ComparedField(Field.HP.code(), FieldKind.PHONE),
          new ComparedField(Field.KECAMATAN.code(), FieldKind.CODE),
          new ComparedField(Field.KBLI.code(), FieldKind.CODE, About.TRADE),
          new ComparedField(Field.NAMA_PEMILIK.code(), FieldKind.PERSON_NAME),
          new ComparedField(Field.NAMA_USAHA.code(), FieldKind.ORGANISATION_NAME),
          new ComparedField(Field.DESA_KEL.code(), FieldKind.PLACE),
          new ComparedField(Field.ALAMAT.code(), FieldKind.STREET),
          new ComparedField(Field.TAHUN_BERDIRI.code(), FieldKind.YEAR),
          new ComparedField(Field.PRODUK.code(), FieldKind.TEXT, About.TRADE));

  private RegisterFields() {}
}
