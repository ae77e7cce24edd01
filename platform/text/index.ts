export async function extractText(bytes: Uint8Array, _fileName: string): Promise<{ text: string }> { return { text: new TextDecoder().decode(bytes) } }
