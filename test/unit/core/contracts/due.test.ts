import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { calendarFile } from '../../../../src/core/contracts/calendarFile';
import type { Due } from '../../../../src/core/contracts/due';
import { dueOf } from '../../../../src/core/contracts/due';
import { overviewOf } from '../../../../src/core/contracts/overview';
import { translateTo } from '../../../../src/language';
import { contract, row, TODAY } from './checklists';

const KARTE = contract('karte.kakunin.yaml', [
  '医療機関: 青葉台病院',
  '事業者: 株式会社メディックシステムズ',
  '対象システム: 電子カルテ',
  '契約:',
  '  種別: 更新',
  '  締結予定日: 2026-12-10',
  '  満了日: 2027-03-31',
  '項目:',
  ...row('P1-A-1', '初回確認: いいえ', '期限: 2026-11-20', '担当者: 情報管理室; 佐藤, 課長'),
  ...row('P1-A-2-1', '初回確認: いいえ', '完了日: 2026-11-01', '期限: 2026-11-10'),
  ...row('P1-A-2-2', '初回確認: はい', '期限: 2026-11-10'),
  ...row('P2-C-4', '初回確認:', '期限: 2026-11-28'),
  ...row('P2-C-5', '初回確認: いいえ', '期限: 2026-13-01'),
]);

const brief = (due: readonly Due[]) =>
  due.map(({ date, overdueDays, kind, item }) => [date, overdueDays, kind, item]);

suite('what is due', () => {
  test('open rows, the signing and the end of a contract, by date', () => {
    assert.deepEqual(brief(dueOf([KARTE], TODAY)), [
      ['2026-11-20', 8, 'row', 'P1-A-1'],
      ['2026-11-28', 0, 'row', 'P2-C-4'],
      ['2026-12-10', 0, 'signing', null],
      ['2027-03-31', 0, 'contract-end', null],
    ]);
  });

  test('a signing that has passed is not due, an end that has passed is overdue', () => {
    assert.deepEqual(brief(dueOf([KARTE], '2027-04-02')).slice(-1), [
      ['2027-03-31', 2, 'contract-end', null],
    ]);
    assert.ok(dueOf([KARTE], '2027-04-02').every(({ kind }) => kind !== 'signing'));
  });

  test('within some days, and always what is overdue', () => {
    assert.deepEqual(brief(dueOf([KARTE], TODAY, 0)), [
      ['2026-11-20', 8, 'row', 'P1-A-1'],
      ['2026-11-28', 0, 'row', 'P2-C-4'],
    ]);
    assert.equal(dueOf([KARTE], TODAY, 12).length, 3);
  });

  test('the overview counts it, and names the next day', () => {
    assert.deepEqual(overviewOf([KARTE], TODAY)[0], {
      path: 'karte.kakunin.yaml',
      医療機関: '青葉台病院',
      事業者: '株式会社メディックシステムズ',
      対象システム: '電子カルテ',
      種別: '更新',
      締結予定日: '2026-12-10',
      満了日: '2027-03-31',
      progress: { done: 2, of: 38 },
      statuses: { 未確認: 34, 確認済: 1, 未完了: 2, 完了: 1, 対象外: 0 },
      problems: KARTE.problems,
      overdue: 1,
      nextDue: '2026-11-28',
    });
    assert.ok(KARTE.problems.error >= 1, 'the 期限 that is not a day');
  });
});

suite('a calendar file', () => {
  const due = dueOf([KARTE], TODAY);
  const text = calendarFile(due, TODAY, translateTo('ja'));

  test('another program reads the same days and texts', () => {
    const events = new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event));
    assert.deepEqual(
      events.map((event) => [event.startDate.toString(), event.endDate.toString(), event.summary]),
      [
        ['2026-11-20', '2026-11-21', 'P1-A-1 事業者からの開示資料の確認'],
        ['2026-11-28', '2026-11-29', 'P2-C-4 事故発生時の報告'],
        ['2026-12-10', '2026-12-11', '契約締結予定：電子カルテ'],
        ['2027-03-31', '2027-04-01', '契約満了：電子カルテ'],
      ],
    );
    assert.equal(events[0]?.description, 'karte.kakunin.yaml\n担当者: 情報管理室; 佐藤, 課長');
  });

  test('lines end in CRLF and have at most 75 octets; no character is cut', () => {
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[\n\uFFFD]/);
    }
    assert.ok(text.endsWith('\r\n'));
  });

  test('an event keeps its UID when its day moves', () => {
    const uids = (file: string) => file.replaceAll('\r\n ', '').match(/^UID:.*$/gm);
    const moved = due.map((each) => ({ ...each, date: '2027-01-01' }));
    assert.deepEqual(uids(calendarFile(moved, '2026-12-01', translateTo('ja'))), uids(text));
    assert.equal(new Set(uids(text)).size, 4);
  });
});
