package org.annum.feedback.intake;

/**
 * The statements of one kind of record; each takes its rows as one JSON array.
 *
 * @param lock of {@code :rows}: locks the stored ones; returns source, externalId, employeeId,
 *     month
 * @param upsert of {@code :rows}: writes what is new or different; returns source, externalId,
 *     inserted
 * @param summarise of {@code :keys}: returns employeeId, period, body of the months that have
 *     records
 */
public record RecordSql(String lock, String upsert, String summarise) {}
