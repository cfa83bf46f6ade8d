package dev.mizan.upload;

import dev.mizan.json.FilePlace;
import java.util.List;
import java.util.Map;

/**
 * What came as the parts of an HTML form.
 *
 * @param texts texts by name, in the order in which they were sent
 * @param files the files
 * @param tooLarge places whose file is larger than may be; they were not kept
 */
public record FormParts(Map<String, List<String>> texts, ReceivedFiles files, List<FilePlace> tooLarge) {}
