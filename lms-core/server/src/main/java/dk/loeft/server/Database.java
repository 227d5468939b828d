package dk.loeft.server;

/**
 * A database that answers.
 *
 * @param url JDBC address
 * @param user user name
 * @param password password
 */
record Database(String url, String user, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return url;
    }
}
