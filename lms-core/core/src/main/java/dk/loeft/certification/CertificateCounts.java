package dk.loeft.certification;

/**
 * The figures above HR's list, for the actor's part of the organisation and those employed today.
 *
 * @param all how many rows the list has without a filter
 * @param valid valid today
 * @param expiring valid today, last day within 60 days
 * @param expired expired or lapsed
 * @param revoked withdrawn
 * @param overdue whose due date has passed
 */
public record CertificateCounts(long all, long valid, long expiring, long expired, long revoked, long overdue) {}
