package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody leaves and comes back; what was learnt stays, and the employment begins anew with a position. */
@ExtendWith({LoeftServer.class, Chromium.class})
class EmploymentBrowserIT {
    @Test
    void whoLeftComesBackAndIsGivenAPosition(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/organisation/person?id=40&edit=leave");
            assertThat(admin.find("#leave")).containsText("begynder en ny ansættelse");
            admin.find("[id='leaving:on']")
                    .fill(LocalDay.today(Clock.systemUTC()).toString());
            admin.find("[id='leaving:do']").click();
            assertThat(admin.find("#leave")).containsText("Fratrådte den");
            Accessible.check(admin, "employment-left");

            admin.find("[id='return:do']").click();
            assertThat(admin.find(".toast")).containsText("Giv nu en stilling");
            admin.find("[id='position:unit']").selectOption(new SelectOption().setIndex(1));
            admin.find("[id='position:title']").fill("Vejleder");
            Accessible.check(admin, "employment-back");
            admin.find("[id='position:add']").click();

            assertThat(admin.find("#positions")).containsText("Vejleder");
            assertThat(admin.find("#leave")).containsText("Registrér fratrædelse");
            admin.assertNoComplaints();
        }
    }
}
