/** Saves a text as a file of the browser. The name is ours, never one of a broker. */
export function saveText(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the address when it begins to save, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
