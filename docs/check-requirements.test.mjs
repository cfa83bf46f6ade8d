import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { problemsOf } from './check-requirements.mjs'

const ids = [
  ...Array.from({ length: 22 }, (_, i) => `R${i + 1}`),
  ...Array.from({ length: 10 }, (_, i) => `G${i + 1}`),
  ...Array.from({ length: 22 }, (_, i) => `D${i + 1}`),
]

const script = fileURLToPath(new URL('check-requirements.mjs', import.meta.url))

/** The page with some rows' third column, or whole lines, replaced. */
function page(cells = {}, lines = {}) {
  return ['# Requirements', '| | must hold | proven by |', '| --- | --- | --- |']
    .concat(ids.map(id => lines[id] ?? `| ${id} | something must hold | ${cells[id] ?? '*open*'} |`))
    .join('\n')
}

const files = {
  'A/ATest.java': `package a;

    class ATest {

        @Test
        void holds() {}

        static Stream<Integer> holdsForAll() {
            return Stream.of(1, 2);
        }

        @ParameterizedTest
        @MethodSource
        void holdsForAll(int number) {}

        @Nested
        class Inside {
            @Test
            void holdsInside() {
                helper();
            }

            void helper() {}
        }

        @Disabled("no")
        @Test
        void wasSwitchedOff() {}

        @Property
        boolean isAlways(@ForAll int any) {
            return true;
        }
    }`,
  'b/b.test.ts': `
    describe('C. races', () => {
      test('C4 a write during the first load wins', async () => {})
      it("C40 another", () => {})
      test.each([1, 2])('D1 for %s', n => {})
      test.skip('E1 not now', () => {})
      test.each([
        ['G1 (a table), in [rows]', { a: (1) }],
        [
          'G2 over lines', [')'],
        ],
      ])('%s', (_, value) => {})
      it.each([[1, f(2)]])('H1 %d', n => {})
      test(\`F1 with \${name}\`, () => {})
    })`,
}
const read = path => files[path]
const problems = (cells, lines) => problemsOf(page(cells, lines), read)

test('a page whose rows are all open is right', () => {
  assert.deepEqual(problems(), [])
})

for (const reference of [
  'A/ATest.java#holds',
  'A/ATest.java#holdsForAll',
  'A/ATest.java#holdsInside',
  'A/ATest.java#isAlways',
  'b/b.test.ts#C4',
  'b/b.test.ts#C40',
  'b/b.test.ts#C4 a write during the first load wins',
  'b/b.test.ts#D1',
  'b/b.test.ts#F1',
  'b/b.test.ts#G1',
  'b/b.test.ts#G2 over lines',
  'b/b.test.ts#H1',
])
  test(`finds ${reference}`, () => {
    assert.deepEqual(problems({ R1: `\`${reference}\`` }), [])
  })

test('several tests may prove a row', () => {
  assert.deepEqual(problems({ R1: '`A/ATest.java#holds`, `b/b.test.ts#C4`' }), [])
})

for (const [reference, complaint] of [
  ['A/ATest.java#breaks', 'does not exist'],
  ['A/ATest.java#hold', 'does not exist'],
  ['A/ATest.java#helper', 'is no test'],
  ['A/ATest.java#wasSwitchedOff', 'is disabled'],
  ['A/BTest.java#holds', 'A/BTest.java, which does not exist'],
  ['A/ATest.java', 'is no path#test'],
  ['b/b.test.ts#C', 'does not exist'],
  ['b/b.test.ts#C5', 'does not exist'],
  ['b/b.test.ts#E1', 'is disabled'],
])
  test(`complains that ${reference} ${complaint}`, () => {
    const [problem, ...more] = problems({ R7: `\`${reference}\`` })
    assert.match(problem, /requirements\.md:10: R7 names/)
    assert.ok(problem.endsWith(complaint), problem)
    assert.deepEqual(more, [])
  })

for (const cell of ['', 'by hand', '`A/ATest.java#holds` mostly', 'open', '*open*, `A/ATest.java#holds`'])
  test(`complains about the third column “${cell}”`, () => {
    assert.equal(problems({}, { D3: `| D3 | something must hold | ${cell} |` }).length, 1)
  })

test('complains about a missing, a doubled and an unknown row', () => {
  const text = page().replace('| G4 |', '| G3 |').replace('| D22 |', '| D23 |')
  assert.deepEqual(problemsOf(text, read), [
    'docs/requirements.md: row G4 is missing',
    'docs/requirements.md: row D22 is missing',
    'docs/requirements.md: row G3 stands there twice',
    'docs/requirements.md: there is no requirement D23',
  ])
})

test('complains about a malformed row', () => {
  assert.match(problems({}, { R2: '| R2 | something must hold |' })[0], /R2 has 2 columns/)
  assert.match(problems({}, { R2: '| R2 | a | b | *open* |' })[0], /R2 has 4 columns/)
  assert.match(problems({}, { R2: '| R2 | | *open* |' })[0], /R2 does not say/)
  assert.deepEqual(problems({}, { R2: '| R2 | `idle\\|loading` | *open* |' }), [])
})

test('complains where open stands anywhere else', () => {
  assert.match(problemsOf(`${page()}\nmuch is *open*`, read)[0], /only in the third column/)
  assert.match(problems({}, { R2: '| R2 | is *open* | *open* |' })[0], /second column/)
})

test('the page of this repository is right', () => {
  assert.match(execFileSync(process.execPath, [script], { encoding: 'utf8' }), /every row/)
})
