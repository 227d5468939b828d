/** The web application as it is shipped, deployed in the application server over the real database. */
@org.jspecify.annotations.NullMarked
package dk.loeft.deployed;
