package dk.loeft.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BundlesTest {
    private static final String NAME = "dk.loeft.learning.messages";

    private static final String KEY = "learning.course.unknown";

    @Test
    void danishIsReadUnlessEnglishIsAskedFor() {
        String danish = Bundles.of(NAME, Locale.forLanguageTag("da")).getString(KEY);

        assertThat(Bundles.of(NAME, Locale.FRENCH).getString(KEY)).isEqualTo(danish);
        assertThat(Bundles.of(NAME, Locale.US).getString(KEY)).isNotEqualTo(danish);
    }

    @Test
    void theMachinesOwnLanguageDoesNotComeInBetween() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.US);
        try {
            assertThat(Bundles.of(NAME, Locale.forLanguageTag("da")).getLocale().getLanguage())
                    .isEqualTo("da");
        } finally {
            Locale.setDefault(before);
        }
    }
}
