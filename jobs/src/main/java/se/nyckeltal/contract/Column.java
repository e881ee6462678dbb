package se.nyckeltal.contract;

/**
 * One column of a table.
 *
 * @param name {@code ^[a-z][a-z0-9_]*$}
 * @param label Swedish label for people
 * @param description what it means, with the source of the definition
 * @param type SQL type, such as {@code DECIMAL(18,4)}
 * @param required whether it is never NULL
 * @param key whether it is part of the grain
 * @param additive whether its sum over rows means something
 */
public record Column(
    String name,
    String label,
    String description,
    String type,
    boolean required,
    boolean key,
    boolean additive) {}
