package dk.loeft.seminar;

/**
 * A QR code (ISO/IEC 18004) to be drawn.
 *
 * @param size how many modules wide and high, the quiet zone of four on each side among them
 * @param path the dark modules as the data of an SVG path, a unit for each module
 */
public record QrCode(int size, String path) {}
