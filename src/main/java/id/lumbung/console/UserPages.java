package id.lumbung.console;

import id.lumbung.accounts.Accounts;
import id.lumbung.accounts.Action;
import id.lumbung.accounts.Role;
import id.lumbung.accounts.SignIns;
import id.lumbung.reference.Regions;
import id.lumbung.settings.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way in; users and their roles, for administrators; and everybody's own password. */
@Controller
record UserPages(Desk desk, Accounts accounts, SignIns signIns, Regions regions) {
  private static final String LIST = "redirect:/pengguna";

  @GetMapping("/masuk")
  String signIn(HttpServletRequest request, Model model) {
    String state =
        request.getParameter("terkunci") != null
            ? "locked"
            : request.getParameter("gagal") != null
                ? "wrong"
                : request.getParameter("keluar") != null ? "out" : "";
    model.addAttribute("state", state);
    return "masuk";
  }

  @GetMapping("/pengguna")
  String list(Model model) {
    model.addAttribute("users", desk.perform(null, Action.READ_USERS, null, null, accounts::all));
    model.addAttribute("roles", Role.values());
    model.addAttribute("regencies", regions.regencies());
    return "pengguna";
  }

  @PostMapping("/pengguna")
  String add(
      @RequestParam("nama") String name,
      @RequestParam("peran") Role role,
      @RequestParam(name = "wilayah", required = false) @Nullable String regency,
      @RequestParam("sandi") String password,
      RedirectAttributes after) {
    desk.act(
        null,
        Action.USER_ADD,
        name,
        null,
        () -> accounts.add(name, role, place(role, regency), password, desk.person().name()));
    return done(after, "users.done.user_add", name);
  }

  /** The list of regencies always has one chosen; it means something for a petugas alone. */
  private static @Nullable String place(Role role, @Nullable String regency) {
    return role == Role.PETUGAS && regency != null && !regency.isBlank() ? regency : null;
  }

  @PostMapping("/pengguna/{nama}/peran")
  String setRole(
      @PathVariable("nama") String name,
      @RequestParam("peran") Role role,
      @RequestParam(name = "wilayah", required = false) @Nullable String regency,
      RedirectAttributes after) {
    desk.act(
        null,
        Action.USER_ROLE,
        name,
        null,
        () -> accounts.setRole(name, role, place(role, regency)));
    return done(after, "users.done.user_role", name);
  }

  @PostMapping("/pengguna/{nama}/sandi")
  String setPassword(
      @PathVariable("nama") String name,
      @RequestParam("sandi") String password,
      RedirectAttributes after) {
    desk.act(null, Action.USER_PASSWORD, name, null, () -> accounts.setPassword(name, password));
    return done(after, "users.done.user_password", name);
  }

  @PostMapping("/pengguna/{nama}/tutup")
  String disable(@PathVariable("nama") String name, RedirectAttributes after) {
    desk.act(
        null,
        Action.USER_DISABLE,
        name,
        null,
        () -> accounts.setEnabled(name, false, desk.person().name()));
    return done(after, "users.done.user_disable", name);
  }

  @PostMapping("/pengguna/{nama}/buka")
  String enable(@PathVariable("nama") String name, RedirectAttributes after) {
    desk.act(
        null,
        Action.USER_ENABLE,
        name,
        null,
        () -> accounts.setEnabled(name, true, desk.person().name()));
    return done(after, "users.done.user_enable", name);
  }

  private static String done(RedirectAttributes after, String key, String name) {
    after.addFlashAttribute("done", key);
    after.addFlashAttribute("doneTo", name);
    return LIST;
  }

  @GetMapping("/sandi")
  String own() {
    return "sandi";
  }

  @PostMapping("/sandi")
  String changeOwn(
      @RequestParam("lama") String old,
      @RequestParam("baru") String wanted,
      @RequestParam("ulang") String again,
      RedirectAttributes after) {
    String name = desk.person().name();
    desk.act(
        desk.person().regency(),
        Action.OWN_PASSWORD,
        name,
        null,
        () -> {
          if (signIns.attempt(name, old).person().isEmpty()) {
            throw new Refused("password.wrong", Map.of());
          }
          if (!wanted.equals(again)) {
            throw new Refused("password.differ", Map.of());
          }
          accounts.setPassword(name, wanted);
        });
    after.addFlashAttribute("isChanged", true);
    return "redirect:/sandi";
  }
}
