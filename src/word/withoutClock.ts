/** The parts of a zip that have a time: its signature, where the time is, the length, and what it adds to the length. */
const RECORDS: readonly {
  readonly signature: number;
  readonly time: number;
  readonly length: number;
  readonly size?: number;
  readonly lengths: readonly number[];
}[] = [
  { signature: 0x04034b50, time: 10, length: 30, size: 18, lengths: [26, 28] },
  { signature: 0x02014b50, time: 12, length: 46, lengths: [28, 30, 32] },
];

/** The first day that a zip can name: 1980-01-01. */
const FIRST_DAY = 0x0021_0000;

/** Sets the times in a zip of our own, in place: the library that made it takes them from the clock. */
export function withoutClock(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 4 <= zip.length;) {
    const signature = view.getUint32(at, true);
    const record = RECORDS.find((each) => each.signature === signature);
    if (!record) break;
    view.setUint32(at + record.time, FIRST_DAY, true);
    const start = at;
    at = record.lengths.reduce((end, field) => end + view.getUint16(start + field, true), at);
    at += record.length + (record.size ? view.getUint32(start + record.size, true) : 0);
  }
  return zip;
}
