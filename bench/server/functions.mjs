// Writes and compiles Java classes that publish functions, for measuring what many of them cost.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const perClass = 10

/** Gives the names of the compiled classes that publish so many functions, half of them reads. */
export function compileFunctions(folder, classPath, count) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = Array.from({ length: count / perClass }, (_, i) => `Functions${i}`)
  const files = names.map((name, i) => {
    const file = join(folder, `${name}.java`)
    writeFileSync(file, source(name, i))
    return file
  })
  execFileSync('javac', ['-parameters', '-proc:none', '-cp', classPath, '-d', folder, ...files])
  return names
}

/** A context of its own with five reads, and five mutations, over types of its own. */
const source = (name, i) => `
import dev.mizan.*;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@PermitAll
public class ${name} {
  public record Item${i}Context(long id, @Default("1") int page) {}
  public record Line${i}(String sku, int quantity, @Nullable String note) {}
  public record Item${i}(long id, String name, Instant at, List<Line${i}> lines) {}
  public record Form${i}(@NotBlank @Size(max = 50) String name, @Min(1) @Max(5) int rating, @Nullable String note) {}

  private static final Item${i} ITEM =
      new Item${i}(5, "Pen", Instant.EPOCH, List.of(new Line${i}("a", 1, null), new Line${i}("b", 2, "note")));
${[...'abcde']
  .map(
    letter => `
  @Client(Item${i}Context.class) public Item${i} read${i}${letter}(long id) { return ITEM; }
  @Client @Affects(Item${i}Context.class) public Item${i} change${i}${letter}(long id, @Valid Form${i} form) { return ITEM; }`,
  )
  .join('')}
}
`
