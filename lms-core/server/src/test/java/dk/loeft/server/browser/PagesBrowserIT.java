package dk.loeft.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, for each width and light people use: WCAG 2.2 AA as far as axe-core can tell, and nothing to scroll sideways. */
@ExtendWith({LoeftServer.class, Chromium.class})
class PagesBrowserIT {
    /** Each width with each light and each language, in the fewest ways that do. */
    private static final List<Sight> SIGHTS = List.of(
            new Sight("da", 360, ColorScheme.LIGHT),
            new Sight("da", 1_440, ColorScheme.DARK),
            new Sight("en", 360, ColorScheme.DARK),
            new Sight("en", 1_440, ColorScheme.LIGHT));

    /** Refusals are one page with another sentence: what matters is that they come. */
    private static final List<Sight> ONE_SIGHT = SIGHTS.subList(0, 1);

    /** One for each user: signing in for each page would take as long as looking at it. */
    private static final Map<String, Window> WINDOWS = new HashMap<>();

    /** Pages a visitor sees without signing in have no user. */
    private static final String PAGES = """
            , /signin/sign-in, 200
            , /verify, 200
            , /verify?code=findes-ikke, 200
            medarbejder, /learning/home, 200
            medarbejder, /learning/catalogue, 200
            medarbejder, /learning/catalogue?q=findes-ikke, 200
            medarbejder, /learning/course?id=1, 200
            medarbejder, /learning/course?id=2, 200
            medarbejder, /learning/course?id=404, 404
            medarbejder, /learning/player?course=2, 200
            medarbejder, /learning/track?id=1, 200
            medarbejder, /learning/track?id=404, 404
            leder, /team/time, 200
            leder, /team/time?year=1&q=findes-ikke&sort=x&page=999999999, 200
            medarbejder, /team/time, 403
            hr, /team/time-units, 200
            hr, /team/time-units?unit=2&year=2024, 200
            hr, /team/time-units?unit=404404, 404
            medarbejder, /team/time-units, 403
            medarbejder, /external/mine, 200
            medarbejder, /external/register, 200
            medarbejder, /external/register?id=404, 404
            medarbejder, /external/requests, 403
            medarbejder, /external/list, 403
            medarbejder, /external/file?of=404&file=404, 404
            leder, /external/requests, 200
            hr, /external/list, 200
            hr, /external/list?q=findes-ikke&state=XX&sort=x&page=999999999, 200
            medarbejder, /authoring/tracks, 403
            forfatter, /authoring/tracks, 200
            forfatter, /authoring/tracks?q=findes-ikke&page=999999999, 200
            forfatter, /authoring/track, 200
            forfatter, /authoring/track?id=1, 200
            forfatter, /authoring/track?id=404, 404
            forfatter, /authoring/track-move?id=1, 200
            forfatter, /authoring/track-move?id=404, 404
            medarbejder, /authoring/track-move?id=1, 403
            forfatter, /authoring/track-plan?id=404, 404
            medarbejder, /seminar/events, 200
            medarbejder, /seminar/events?show=mine&q=findes-ikke&page=999999999, 200
            medarbejder, /seminar/event?id=404, 404
            medarbejder, /seminar/planning, 403
            medarbejder, /seminar/plan, 403
            medarbejder, /seminar/attend?id=404, 200
            medarbejder, /seminar/attend?id=404&code=XX, 200
            medarbejder, /seminar/attendance?id=404&session=1, 403
            medarbejder, /seminar/evaluate?id=404, 404
            medarbejder, /seminar/evaluation?id=404, 403
            medarbejder, /seminar/requests, 403
            leder, /seminar/requests, 200
            forfatter, /seminar/planning, 200
            forfatter, /seminar/planning?show=XX&q=findes-ikke&page=999999999, 200
            forfatter, /seminar/plan, 200
            forfatter, /seminar/plan?id=404, 404
            forfatter, /seminar/attendance?id=404&session=1, 404
            forfatter, /seminar/evaluate?id=404, 404
            forfatter, /seminar/evaluation?id=404, 404
            forfatter, /seminar/evaluation?id=404&show=course, 404
            medarbejder, /certification/mine, 200
            medarbejder, /certification/mine?show=past, 200
            medarbejder, /signin/profile, 200
            medarbejder, /communication/notifications, 200
            admin, /communication/notifications?page=999999999, 200
            medarbejder, /communication/open?id=404, 404
            medarbejder, /communication/deliveries, 403
            hr, /communication/deliveries, 200
            admin, /communication/deliveries?q=findes-ikke&state=XX&page=999999999, 200
            medarbejder, /competence/mine, 200
            medarbejder, /competence/rate?framework=1&step=3, 200
            medarbejder, /competence/rate?framework=404, 404
            medarbejder, /competence/proof, 200
            medarbejder, /competence/team, 403
            hr, /competence/mine, 200
            leder, /competence/team, 200
            leder, /team/mine, 200
            leder, /team/mine?show=ALL&sort=gaps&q=findes-ikke&page=999999999, 200
            leder, /team/mine?unit=2, 404
            medarbejder, /team/mine, 403
            leder, /team/tracks, 200
            hr, /team/tracks?q=findes-ikke&page=999999999, 200
            medarbejder, /team/tracks, 403
            leder, /team/track?id=1, 200
            leder, /team/track?id=1&show=COMPLETED&q=findes-ikke&sort=due&page=999999999, 200
            leder, /team/track?id=404, 404
            leder, /team/track-add?id=1, 200
            leder, /team/track-add?id=2&page=2, 200
            leder, /team/track-add?id=404, 404
            leder, /team/track-member?id=1&person=404, 404
            hr, /team/leaderless, 200
            hr, /team/leaderless?nobody=true&q=findes-ikke&sort=x&page=999999999, 200
            medarbejder, /team/leaderless, 403
            leder, /competence/team?q=findes-ikke&view=999999999&page=999999999, 200
            leder, /competence/gaps, 200
            leder, /competence/gaps?competence=404404, 404
            medarbejder, /competence/gaps, 403
            leder, /competence/member?person=1, 200
            leder, /competence/member?person=2, 404
            leder, /competence/rate-member?person=1&framework=2, 200
            leder, /competence/proof-member?person=1, 200
            leder, /competence/proofs, 200
            forfatter, /authoring/course?id=1&edit=competence, 200
            medarbejder, /competence/peers, 200
            medarbejder, /competence/peers?q=findes-ikke, 200
            medarbejder, /competence/answer?round=404, 404
            medarbejder, /competence/talks, 200
            medarbejder, /competence/talk?id=404, 404
            leder, /competence/talks, 200
            leder, /competence/plan-talk?person=1, 200
            leder, /competence/peers?person=1, 200
            medarbejder, /competence/peers?person=2, 403
            hr, /competence/profiles, 200
            hr, /competence/profiles?q=findes-ikke&sort=x&page=999999999, 200
            hr, /competence/profile?id=1, 200
            hr, /competence/profile?id=404, 404
            hr, /competence/profile-edit, 200
            hr, /competence/profile-import, 200
            hr, /competence/profile-edit?id=1&framework=2, 200
            hr, /competence/profile-edit?id=404, 404
            medarbejder, /competence/profiles, 403
            medarbejder, /competence/frameworks, 200
            medarbejder, /competence/framework?id=1, 200
            leder, /competence/framework?id=2, 200
            medarbejder, /competence/framework?id=404, 404
            medarbejder, /competence/import, 403
            medarbejder, /competence/counting?id=1, 403
            hr, /competence/counting?id=1, 200
            hr, /competence/counting?id=404, 404
            leder, /learning/why?track=2, 200
            leder, /learning/why?track=404, 404
            hr, /competence/frameworks, 200
            admin, /competence/framework?id=1, 200
            hr, /competence/import, 200
            admin, /competence/import?id=404, 200
            hr, /organisation/attributes, 200
            hr, /organisation/attribute?id=404, 404
            medarbejder, /organisation/attributes, 403
            medarbejder, /authoring/packages, 403
            medarbejder, /authoring/attended, 403
            forfatter, /authoring/attended, 200
            leder, /learning/home, 200
            hr, /certification/list, 200
            hr, /certification/list?q=findes-ikke, 200
            hr, /certification/list?overdue=true&sort=due, 200
            hr, /certification/list?view=404, 200
            hr, /certification/list?unit=404404&kind=404404, 200
            hr, /certification/views, 200
            hr, /certification/view, 200
            hr, /certification/view?new=true&unit=2&kind=1&state=EXPIRED&within=30&q=%C3%A6&sort=due, 200
            hr, /certification/view?id=404, 404
            hr, /certification/report?run=404, 200
            medarbejder, /certification/report?run=1, 403
            hr, /certification/bulk, 200
            hr, /certification/bulk?q=findes-ikke, 200
            hr, /certification/bulk-plan?id=404, 404
            medarbejder, /certification/bulk, 403
            medarbejder, /certification/views, 403
            medarbejder, /certification/view, 403
            hr, /certification/record?person=1&kind=1, 200
            hr, /certification/record?person=1&kind=1&edit=exempt&asOf=x, 200
            hr, /certification/record?person=999999&kind=1, 404
            medarbejder, /certification/record?person=1&kind=1, 403
            medarbejder, /certification/why?kind=404, 404
            hr, /certification/rules?kind=1, 200
            hr, /certification/rules?kind=1&edit=new, 200
            hr, /certification/rules?kind=404, 404
            hr, /certification/kinds, 200
            hr, /certification/coverage, 200
            hr, /certification/coverage?unit=2&view=999999999, 200
            hr, /certification/coverage?unit=404404, 404
            medarbejder, /certification/coverage, 403
            hr, /certification/register, 200
            hr, /certification/certificate?id=1, 200
            forfatter, /authoring/packages, 200
            forfatter, /authoring/package?id=1, 200
            forfatter, /authoring/package?id=2, 200
            forfatter, /authoring/courses, 200
            forfatter, /authoring/course?id=1, 200
            forfatter, /authoring/course?id=1&edit=publish, 200
            forfatter, /authoring/course?id=1&edit=language, 200
            forfatter, /authoring/courses?state=REVIEW, 200
            forfatter, /authoring/courses?owner=x&tag=%C3%A6&kind=y&due=30&sort=review&page=999999999, 200
            forfatter, /authoring/plan?id=404, 404
            medarbejder, /authoring/plan?id=1, 403
            hr, /authoring/waive?course=5, 200
            forfatter, /authoring/waive?course=5&q=findes-ikke&page=999999999, 200
            hr, /authoring/waive?course=5&registration=x&unit=y, 200
            hr, /authoring/waive?course=404, 404
            medarbejder, /authoring/waive?course=5, 403
            medarbejder, /learning/course?id=5, 200
            forfatter, /authoring/course?id=5, 200
            forfatter, /certification/mine, 200
            admin, /organisation/people, 200
            admin, /organisation/people?q=findes-ikke, 200
            admin, /organisation/person-new, 200
            admin, /organisation/person?id=2, 200
            hr, /organisation/people, 200
            hr, /organisation/person?id=2, 200
            hr, /organisation/person?id=2&edit=absence, 200
            hr, /organisation/person?id=404404, 404
            medarbejder, /organisation/person?id=2, 403
            admin, /organisation/person?id=2&edit=absence, 200
            admin, /organisation/units, 200
            admin, /audit/trail, 200
            admin, /audit/trail?q=findes-ikke, 200
            admin, /audit/trail?use=Organisation.&from=2026-01-01&to=x&page=999999999, 200
            hr, /audit/trail, 403
            admin, /recordstore/credentials, 200
            admin, /recordstore/credentials?edit=new, 200
            hr, /recordstore/credentials, 403
            admin, /recordstore/forwarding, 200
            admin, /recordstore/forward-edit, 200
            admin, /recordstore/forward-edit?forward=404, 404
            hr, /recordstore/forwarding, 403
            admin, /recordstore/retention, 200
            admin, /recordstore/retention?edit=new, 200
            hr, /recordstore/retention, 403
            admin, /recordstore/personal-data, 200
            admin, /recordstore/personal-data?q=findes-ikke, 200
            hr, /recordstore/personal-data, 403
            hr, /certification/list?q=%C3%A6%C3%B8%C3%A5&state=XX&page=999999999, 200
            admin, /organisation/people?q=%C3%A6&role=XX&page=999999999, 200
            forfatter, /authoring/package?reference=%C3%A6, 404
            admin, /organisation/unit?id=2, 200
            """;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = PAGES)
    void aPageIsAccessibleAndFitsInDanishAndEnglishLightAndDark(
            String user, String path, int status, RunningLoeft loeft, Browser browser) {
        Window window = WINDOWS.computeIfAbsent(
                Objects.requireNonNullElse(user, ""), who -> signedIn(who, loeft, new Window(browser, loeft.url())));
        String language = "";
        for (Sight sight : status == 200 ? SIGHTS : ONE_SIGHT) {
            see(window, sight);
            if (!language.equals(sight.language())) {
                language = sight.language();
                window.speak(language).go(path);
                assertEquals(status, window.status(), path);
            }
            window.picture(Path.of("target/pictures", name(user, path, sight)), !path.contains("player"));
            check(window, sight);
        }
        window.assertNoComplaints();
    }

    private static Window signedIn(String user, RunningLoeft loeft, Window window) {
        return user.isEmpty() ? window : window.signIn(user, loeft.demoPassword());
    }

    @AfterAll
    static void closeWindows() {
        WINDOWS.values().forEach(Window::close);
        WINDOWS.clear();
    }

    /** The page that is open, narrow in the light and wide in the dark, without loading it anew; the window is left as it was. */
    static void look(Window window, String name) {
        for (Sight sight : SIGHTS.subList(0, 2)) {
            see(window, sight);
            window.picture(Path.of("target/pictures", name("author", "-" + name, sight)), true);
            check(window, sight);
        }
        window.look(1_280, 900, ColorScheme.LIGHT);
    }

    private static void see(Window window, Sight sight) {
        window.look(sight.width(), sight.width() == 360 ? 740 : 900, sight.scheme());
        window.page().evaluate("scrollTo(0, 0)");
    }

    private static void check(Window window, Sight sight) {
        Accessible.look(window, sight.toString());
        assertEquals(1, number(window, "document.querySelectorAll('h1').length"), "headings of level 1");
        assertEquals(
                0, number(window, "document.querySelectorAll('[aria-current=\"\"]').length"), "empty aria-current");
        assertEquals(sight.language(), window.page().evaluate("document.documentElement.lang"));
    }

    private static int number(Window window, String script) {
        return ((Number) window.page().evaluate(script)).intValue();
    }

    private static String name(String user, String path, Sight sight) {
        return "%s%s-%d-%s-%s.png"
                .formatted(
                        user == null ? "visitor" : user,
                        path.replaceAll("[^a-z0-9]+", "-"),
                        sight.width(),
                        sight.scheme().name().toLowerCase(Locale.ROOT),
                        sight.language());
    }

    /** How somebody sees a page. */
    private record Sight(String language, int width, ColorScheme scheme) {}
}
