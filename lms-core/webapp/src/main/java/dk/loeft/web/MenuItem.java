package dk.loeft.web;

/**
 * An entry of the main menu. Labels are keys of the shared bundle.
 *
 * @param key what a page names itself by, so that the menu shows where one is
 * @param address path within the application
 * @param icon name of a PrimeIcon
 */
public record MenuItem(String key, String address, String icon) {
    public String getKey() {
        return key;
    }

    public String getAddress() {
        return address;
    }

    public String getIcon() {
        return icon;
    }

    /** The key of the label. */
    public String getLabel() {
        return "menu." + key;
    }

    /** The key of the label where space is short. */
    public String getShortLabel() {
        return "menu." + key + ".short";
    }
}
