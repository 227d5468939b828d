package dk.loeft.web.certification;

import dk.loeft.certification.engine.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A length of time in a form: a number, and whether it counts months or days. */
public final class PeriodField {
    private @Nullable Integer count;
    private String unit = Period.Unit.DAYS.name();

    void fill(Optional<Period> period) {
        count = period.map(Period::count).orElse(null);
        period.ifPresent(each -> unit = each.unit().name());
    }

    /** What was filled in, absent if nothing was; below zero counts as zero. */
    Optional<Period> period() {
        return Optional.ofNullable(count).map(number -> new Period(Math.max(0, number), Period.Unit.valueOf(unit)));
    }

    /** What was filled in; nothing counts as zero. */
    Period orZero() {
        return period().orElse(Period.days(0));
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public String getUnit() {
        return unit;
    }

    /** What names no unit is days. */
    public void setUnit(String unit) {
        this.unit = Period.Unit.MONTHS.name().equals(unit) ? unit : Period.Unit.DAYS.name();
    }
}
