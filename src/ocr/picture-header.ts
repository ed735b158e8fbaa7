/** What the first bytes of a picture say of it, before anything is unpacked. */
export interface PictureHeader {
  readonly width: number;
  readonly height: number;
  /** Dots an inch, null where the file does not say. */
  readonly dpi: number | null;
}

/** The header of a PNG, JPEG or WebP file; null when it cannot be read. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return pngHeader(view);
    if (view.getUint16(0) === 0xffd8) return jpegHeader(view);
    return view.getUint32(0) === 0x52494646 ? webpHeader(view) : null;
  } catch (error) {
    // Reading past the end: the file is cut short.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const perInch = 0.0254;

function pngHeader(view: DataView): PictureHeader {
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (type === 0x49444154) break;
    if (type === 0x70485973 && view.getUint8(at + 16) === 1)
      return { ...size, dpi: Math.round(view.getUint32(at + 8) * perInch) };
  }
  return { ...size, dpi: null };
}

function jpegHeader(view: DataView): PictureHeader | null {
  let dpi: number | null = null;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    // Fill bytes may stand before a marker.
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at++;
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11);
      const density = view.getUint16(at + 12);
      if (unit === 1 || unit === 2) dpi = Math.round(unit === 1 ? density : density * 2.54);
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), dpi };
    if (marker === 0xda) return null;
  }
}

function webpHeader(view: DataView): PictureHeader | null {
  const kind = view.getUint32(12);
  const uint24 = (at: number): number => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  if (kind === 0x56503858) return { width: 1 + uint24(24), height: 1 + uint24(27), dpi: null };
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, dpi: null };
  if (kind !== 0x5650384c) return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), dpi: null };
}
