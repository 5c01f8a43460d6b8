import { isRefusal, type Refusal, refusalFields } from '../api/refusal.ts';
import type { Role, Session } from '../session/session.ts';

export interface AccessToken {
  id: string;
  name: string;
  role: Role;
  /** Slugs. */
  cities: string[];
  createdBy: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

export interface NewToken {
  name: string;
  role: string;
  cities: string[];
  expiresAt: string | null;
}

const fields = 'id name role cities createdBy createdAt expiresAt revokedAt lastUsedAt';

export const tokensQuery = `query Tokens { tokens { ${fields} } }`;

export const tokenDocuments = {
  createToken: `mutation CreateToken($input: CreateTokenInput!, $locale: Locale!) { result: createToken(input: $input) { __typename ... on TokenPayload { secret } ${refusalFields} } }`,
  revokeToken: `mutation RevokeToken($input: RevokeTokenInput!, $locale: Locale!) { result: revokeToken(input: $input) { __typename ${refusalFields} } }`,
};

export async function readTokens({ api }: Session): Promise<AccessToken[]> {
  return (await api.ask<{ tokens: AccessToken[] }>(tokensQuery)).tokens;
}

/** Makes a token; answers it, for the only time, or why there is none. */
export async function createToken(
  { api, words }: Session,
  input: NewToken,
): Promise<{ secret: string } | Refusal> {
  const answer = await api.ask<{ result: { __typename: string; secret: string } | Refusal }>(
    tokenDocuments.createToken,
    { input, locale: words.locale },
  );
  return answer.result;
}

/** Ends a token; null when that was done. */
export async function revokeToken({ api, words }: Session, id: string): Promise<Refusal | null> {
  const { result } = await api.ask<{ result: { __typename: string } | Refusal }>(tokenDocuments.revokeToken, {
    input: { id },
    locale: words.locale,
  });
  return isRefusal(result) ? result : null;
}
