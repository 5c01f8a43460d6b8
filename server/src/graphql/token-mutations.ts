import { createToken, listTokens, revokeToken } from '../access/tokens.ts';
import { NotFound } from '../editorial/editorial-error.ts';
import { AccessRole, AccessToken } from './access-token.ts';
import { builder } from './builder.ts';
import { change, resultOf, rowId } from './mutation-results.ts';

const TokenPayload = builder.objectRef<{ tokenId: number; secret: string | null }>('TokenPayload').implement({
  description: 'The change was made.',
  fields: (t) => ({
    accessToken: t.field({
      type: AccessToken,
      description: 'The token as it can be shown later.',
      resolve: async ({ tokenId }, _arguments, { sql }) => {
        const all = sql === null ? [] : await listTokens(sql);
        const token = all.find(({ id }) => id === tokenId);
        if (token === undefined) throw new Error(`token ${tokenId} was withdrawn while it was read`);
        return token;
      },
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'The token to send as `Authorization: Bearer …`. Shown here and never again: keep it safe. Null except for a new one.',
    }),
  }),
});

const TokenResult = resultOf('TokenResult', 'an access token', TokenPayload);

const CreateTokenInput = builder.inputType('CreateTokenInput', {
  description: 'An access token to make.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description: 'Whose it is or what it is for; the audit log shows it. 200 characters at most.',
    }),
    role: t.field({ type: AccessRole, required: true, description: 'What its holder may do.' }),
    cities: t.stringList({
      description: 'For the role CITY_EDITOR, and only for it: the slugs of at least one city.',
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'From when on it is refused; left out, it holds until it is revoked.',
    }),
  }),
});

const RevokeTokenInput = builder.inputType('RevokeTokenInput', {
  description: 'An access token to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The `id` of the token, from `tokens`.' }) }),
});

builder.mutationFields((t) => ({
  createToken: t.field({
    type: TokenResult,
    description: 'Makes an access token and shows it, once. Administrators.',
    args: { input: t.arg({ type: CreateTokenInput, required: true, description: 'Who may do what.' }) },
    resolve: (_root, { input }, context) =>
      change(context, async (database, { actor }) => {
        const { name, role, cities, expiresAt } = input;
        const wanted = { name, role, citySlugs: cities ?? [], expiresAt: expiresAt ?? null };
        const { id, token } = await createToken(database, wanted, actor);
        return { tokenId: id, secret: token };
      }),
  }),
  revokeToken: t.field({
    type: TokenResult,
    description: 'Ends an access token at once. Administrators.',
    args: {
      input: t.arg({
        type: RevokeTokenInput,
        required: true,
        description: 'Which token is to be refused from now on.',
      }),
    },
    resolve: (_root, { input }, context) =>
      change(context, async (database, { actor }) => {
        const tokenId = rowId(input.id, 'AccessToken');
        if (await revokeToken(database, tokenId, actor)) return { tokenId, secret: null };
        throw new NotFound({
          FR: 'Ce jeton n’existe pas, ou il a déjà été révoqué.',
          EN: 'There is no such token, or it was revoked already.',
        });
      }),
  }),
}));
