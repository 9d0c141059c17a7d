import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly icon?: string;
  readonly homepage?: string;
  readonly bugs?: { readonly url?: string };
  readonly repository: { readonly url: string };
  readonly galleryBanner?: { readonly color?: string; readonly theme?: string };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Width and height of a PNG, which stand at fixed places of its head. */
function sizeOf(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

suite('the page of the extension in the marketplace', () => {
  test('has the icon, a PNG of at least 128 pixels that is packaged', () => {
    const icon = manifest.icon ?? '';
    const [width, height] = sizeOf(icon);
    assert.ok(width >= 128 && height === width, `${width}×${height}`);
    assert.ok(icon.startsWith('media/'));
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!media\/\*\*$/m);
  });

  test('names where to read and where to report, both in its repository', () => {
    const repository = manifest.repository.url.replace(/\.git$/, '');
    assert.ok(manifest.homepage?.startsWith(repository));
    assert.equal(manifest.bugs?.url, `${repository}/issues`);
  });

  test('has a banner in a colour of its own', () => {
    assert.match(manifest.galleryBanner?.color ?? '', /^#[0-9a-f]{6}$/);
    assert.match(manifest.galleryBanner?.theme ?? '', /^(dark|light)$/);
  });
});
