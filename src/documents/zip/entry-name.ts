/** Characters 80 to FF of code page 850: how Windows in Western Europe writes names into archives without the UTF-8 mark. */
const CODE_PAGE_850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** The name of an archive's entry: UTF-8 where it says so or can be nothing else, else the code page of Windows. */
export function decodeEntryName(bytes: Uint8Array, saysUtf8: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal: !saysUtf8 }).decode(bytes).normalize("NFC");
  } catch {
    return [...bytes]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_850[byte - 0x80] ?? "\ufffd")))
      .join("");
  }
}
