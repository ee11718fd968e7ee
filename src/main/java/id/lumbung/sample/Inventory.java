package id.lumbung.sample;

import java.util.List;

/** Invented names, business words and activities that look like those of the province. */
final class Inventory {
  static final List<String> MEN =
      List.of(
          "Ahmad",
          "Muhammad",
          "Abdul",
          "Rahmat",
          "Suryadi",
          "Hendra",
          "Yanto",
          "Jumadi",
          "Rizky",
          "Fahrul",
          "Supian",
          "Marwan",
          "Darmawi",
          "Iskandar",
          "Lambung",
          "Teras",
          "Usop",
          "Dehen",
          "Bambang",
          "Slamet",
          "Sutrisno",
          "Wahyu",
          "Agus",
          "Hadi",
          "Rusli",
          "Jainudin",
          "Kardinal",
          "Petrus",
          "Yohanes",
          "Markus");
  static final List<String> WOMEN =
      List.of(
          "Siti",
          "Nur",
          "Rusmini",
          "Noorhayati",
          "Fatimah",
          "Aisyah",
          "Dewi",
          "Sri",
          "Wati",
          "Lina",
          "Yuliana",
          "Marlina",
          "Norliani",
          "Mastura",
          "Rabiatul",
          "Hamsiah",
          "Kristina",
          "Elisabet",
          "Bawi",
          "Nyai",
          "Ratna",
          "Endang",
          "Sumiati",
          "Partini",
          "Tutik",
          "Rina",
          "Maya",
          "Indah",
          "Mariati",
          "Rohani");
  static final List<String> LAST =
      List.of(
          "Hidayat",
          "Rahman",
          "Saputra",
          "Wijaya",
          "Kusuma",
          "Santoso",
          "Pratama",
          "Lestari",
          "Handayani",
          "Susanti",
          "Permata",
          "Anggraini",
          "Maulana",
          "Hakim",
          "Fauzi",
          "Syahrani",
          "Noor",
          "Effendi",
          "Kurniawan",
          "Setiawan",
          "Gunawan",
          "Sulistyo",
          "Purnama",
          "Rosadi",
          "Basuki",
          "Tundan",
          "Sawang",
          "Binti",
          "Ranan",
          "Nihin",
          "Asmara",
          "Utami",
          "Cahyadi",
          "Marlan",
          "Tambunan",
          "Suwardi",
          "Arsyad",
          "Zulkifli",
          "Ramadhan",
          "Fitriani");
  static final List<String> MIDDLE =
      List.of(
          "Aulia",
          "Azizah",
          "Baihaqi",
          "Budi",
          "Chandra",
          "Damayanti",
          "Dian",
          "Eka",
          "Fajar",
          "Farida",
          "Galuh",
          "Ganda",
          "Halimah",
          "Haryono",
          "Ismail",
          "Jamilah",
          "Khairul",
          "Khadijah",
          "Laila",
          "Lukman",
          "Mahmudah",
          "Mukhlis",
          "Nadia",
          "Norsehan",
          "Oktavia",
          "Purwanto",
          "Qomariah",
          "Rahayu",
          "Ridwan",
          "Salasiah",
          "Sofyan",
          "Syaiful",
          "Taufik",
          "Tjahjono",
          "Ummi",
          "Vivi",
          "Wahidah",
          "Widodo",
          "Yuniarti",
          "Yusuf",
          "Zainab",
          "Zakaria");
  static final List<String> FORMS =
      List.of("Toko", "Warung", "UD", "Kios", "Rumah Makan", "Kedai", "Bengkel", "Usaha", "CV");
  static final List<String> CORES =
      List.of(
          "Barokah",
          "Maju Jaya",
          "Sumber Rejeki",
          "Berkah",
          "Harapan Baru",
          "Sinar Kahayan",
          "Mitra Usaha",
          "Cahaya Borneo",
          "Bina Karya",
          "Rimba Makmur",
          "Sahabat",
          "Melati",
          "Anugerah",
          "Putra Dayak",
          "Sejahtera",
          "Mandau",
          "Rotan Indah",
          "Batang Garing",
          "Tunas Muda",
          "Amanah",
          "Kapuas Raya",
          "Barito Indah",
          "Serumpun",
          "Betang",
          "Enggang");
  static final List<String> STREETS =
      List.of(
          "Tjilik Riwut",
          "Ahmad Yani",
          "Diponegoro",
          "Yos Sudarso",
          "Pangeran Antasari",
          "G. Obos",
          "Imam Bonjol",
          "Cut Nyak Dien",
          "Sudirman",
          "Pelita",
          "Mawar",
          "Rajawali");

  /**
   * An activity.
   *
   * @param kbli a five-digit code of KBLI 2020
   * @param isTrade whether it is of section G, which is no productive sector
   */
  record Activity(String kbli, String name, String product, boolean isTrade) {
    boolean isFood() {
      return kbli.startsWith("10") || kbli.startsWith("11") || kbli.startsWith("56");
    }
  }

  static final List<Activity> TRADE =
      List.of(
          new Activity("47112", "Perdagangan eceran", "Sembako", true),
          new Activity("47219", "Perdagangan eceran", "Sayur dan buah", true),
          new Activity("47711", "Perdagangan eceran", "Pakaian", true),
          new Activity("47784", "Perdagangan eceran", "Gas dan galon", true),
          new Activity("46319", "Perdagangan besar", "Hasil bumi", true));
  static final List<Activity> PRODUCTIVE =
      List.of(
          new Activity("10710", "Industri makanan", "Kue basah", false),
          new Activity("10794", "Industri makanan", "Kerupuk ikan", false),
          new Activity("11040", "Industri minuman", "Sirup", false),
          new Activity("13121", "Industri tekstil", "Kain tenun", false),
          new Activity("16291", "Industri anyaman", "Anyaman rotan", false),
          new Activity("31001", "Industri furnitur", "Mebel", false),
          new Activity("56101", "Penyediaan makanan", "Masakan rumah", false),
          new Activity("56303", "Penyediaan minuman", "Kopi", false),
          new Activity("01289", "Pertanian", "Rempah", false),
          new Activity("03111", "Perikanan", "Ikan sungai", false),
          new Activity("49424", "Angkutan", "Angkutan barang", false),
          new Activity("96111", "Jasa", "Pangkas rambut", false),
          new Activity("95220", "Jasa", "Reparasi alat rumah tangga", false));

  private Inventory() {}
}
