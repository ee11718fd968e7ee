package id.lumbung.console;

import id.lumbung.accounts.Action;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: the figures as the head of the office quotes them. */
@Controller
record HomePage(Desk desk) {
  @GetMapping("/")
  String show() {
    desk.look(Action.READ_FIGURES);
    return "beranda";
  }
}
