import type { Api } from '../api/api.ts';
import { ApiError, codeOfStatus } from '../api/api-error.ts';

/** Saves what the server sends at an address: a link could not carry the token. @throws {ApiError} */
export async function download(api: Api, path: string, name: string): Promise<void> {
  const response = await api.send(path);
  if (!response.ok) throw new ApiError(codeOfStatus(response.status), response.statusText);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
