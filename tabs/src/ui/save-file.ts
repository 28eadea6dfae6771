/** Lets the browser save texts, one after the other, as one file in UTF-8. */
export function saveFile(fileName: string, mediaType: string, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
