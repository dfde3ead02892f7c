package org.almanac.solution;

/**
 * A file of the zip that belongs to a component.
 *
 * @param role what the file is to the component and stays the same in every export: the element that refers to it
 *     ({@code FileName}, {@code XamlFileName}, {@code DocumentUri} …) or its path below the component's folder
 * @param path name of the zip entry, which may differ in every export (package-format 4) and is no part of the identity
 * @param hash of the content
 * @param size of the content in bytes
 */
public record ComponentFile(String role, String path, Sha256 hash, long size) {}
