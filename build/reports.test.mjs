import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countReport, reportOf } from './reports.mjs'

test('counts passed, failed, broken and skipped cases', () => {
  const xml = `<testsuite tests="5">
    <testcase name="a" classname="C" time="0.1"/>
    <testcase name="b &gt; c" classname="C"><system-out>x</system-out></testcase>
    <testcase name="&#8220;d&#8221;" classname="C"><failure message="m">trace</failure></testcase>
    <testcase name="e" classname="C"><error/></testcase>
    <testcase name="f" classname="C"><skipped/></testcase>
  </testsuite>`
  assert.deepEqual(countReport(xml), { passed: 2, skipped: 1, failures: ['C › “d”', 'C › e'] })
})

test('is not misled by a name that holds markup', () => {
  const xml = `<testcase name="a > b / c" classname="C"/><testcase name="x" classname="C"/>`
  assert.equal(countReport(xml).passed, 2)
})

test('reads the cases that it writes', () => {
  const xml = reportOf([
    { where: 'a <b>', name: 'is "c" & ünusual' },
    { where: 'a', name: 'd', failure: '</failure> expected\n got' },
  ])
  assert.deepEqual(countReport(xml), { passed: 1, skipped: 0, failures: ['a › d'] })
})
