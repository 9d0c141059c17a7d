import assert from 'node:assert/strict';
import { isCalendarDay } from '../../src/core/text/calendar';
import { readDate } from '../../src/core/text/readDate';

suite('dates as people write them', () => {
  const readable: readonly (readonly [text: string, day: string])[] = [
    ['令和6年7月1日', '2024-07-01'],
    ['令和６年７月１日', '2024-07-01'],
    ['令和 6 年 7 月 1 日', '2024-07-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['R6.7.1', '2024-07-01'],
    ['r6.7.1', '2024-07-01'],
    ['Ｒ６．７．１', '2024-07-01'],
    ['R6/7/1', '2024-07-01'],
    ['H31.4.30', '2019-04-30'],
    ['2024/7/1', '2024-07-01'],
    ['2024-7-1', '2024-07-01'],
    ['2024.7.1', '2024-07-01'],
    ['2024年7月1日', '2024-07-01'],
    ['２０２４年７月１日', '2024-07-01'],
    ['20240701', '2024-07-01'],
    [' 2024-07-01 ', '2024-07-01'],
    ['2024/2/29', '2024-02-29'],
  ];
  for (const [text, day] of readable)
    test(`${text} is ${day}`, () => assert.equal(readDate(text), day));

  const unreadable = [
    '令和6年2月30日',
    '平成31年5月1日',
    '令和元年4月30日',
    '令和0年1月1日',
    '2024/13/1',
    '2023-02-29',
    '2024-06-31',
    '7/1',
    '1.7.2024',
    '来週',
    '',
    '2024-07',
    'X6.7.1',
    '24/7/1',
  ];
  for (const text of unreadable)
    test(`${text} is none`, () => assert.equal(readDate(text), undefined));

  test('without a year: the first such day on or after the first check', () => {
    assert.equal(readDate('7/1', '2024-07-01'), '2024-07-01');
    assert.equal(readDate('７月１日', '2024-07-02'), '2025-07-01');
    assert.equal(readDate('2/29', '2024-03-01'), '2028-02-29');
    assert.equal(readDate('2/30', '2024-03-01'), undefined);
    assert.equal(readDate('7/1', 'いつか'), undefined);
  });
});

test('a calendar day is a real one, in that very form', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2024-12-31']) assert.ok(isCalendarDay(day), day);
  for (const day of [
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-7-1',
    '0000-01-01',
    '２０２４-07-01',
  ]) {
    assert.ok(!isCalendarDay(day), day);
  }
});
