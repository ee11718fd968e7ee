/** Who may do what, and who has done what: users, roles, permissions and the audit. */
@ApplicationModule(allowedDependencies = {"settings", "domain", "reference"})
@NullMarked
package id.lumbung.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
