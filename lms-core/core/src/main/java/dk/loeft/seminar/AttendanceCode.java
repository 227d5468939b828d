package dk.loeft.seminar;

import java.time.Instant;

/**
 * What those who are there send.
 *
 * @param text to be typed: two times four letters and digits with a dash between them
 * @param address of the page that takes it, with the code in it
 * @param picture the address as a QR code
 * @param until when it is good no more
 */
public record AttendanceCode(String text, String address, QrCode picture, Instant until) {}
