package id.lumbung.console;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class SignInPage {
  @GetMapping("/masuk")
  String show(HttpServletRequest request, Model model) {
    String state =
        request.getParameter("terkunci") != null
            ? "locked"
            : request.getParameter("gagal") != null
                ? "wrong"
                : request.getParameter("keluar") != null ? "out" : "";
    model.addAttribute("state", state);
    return "masuk";
  }
}
