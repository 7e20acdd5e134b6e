import {
  auth,
  type calendar_v3,
  calendar as createClient,
} from "googleapis/build/src/apis/calendar/index.js";

/** Why a request to Google came to nothing, as far as it matters what to do next. */
export type GoogleFailure =
  /** Not reached, overloaded, or too many requests: later again. */
  | "away"
  /** The permission was taken back, or ran out: only the master can help. */
  | "revoked"
  /** Refused for good, for lack of rights. */
  | "forbidden"
  /** 404, or 410 for an event. */
  | "gone"
  /** The id is taken: an insert whose answer was lost, or an event that was deleted. */
  | "exists"
  /** Someone else changed it meanwhile (412). */
  | "changed"
  /** The sync token is too old (410): everything is to be read again. */
  | "token_lost"
  /** Our own mistake: the same request will not do better. */
  | "refused";

export class GoogleError extends Error {
  readonly failure: GoogleFailure;
  /** How long Google asks to wait, ms; 0 when it does not say. */
  readonly waitMs: number;

  constructor(failure: GoogleFailure, message: string, waitMs = 0) {
    super(message);
    this.name = "GoogleError";
    this.failure = failure;
    this.waitMs = waitMs;
  }
}

export type GoogleEvent = calendar_v3.Schema$Event;

/** One page of a listing: the token for the next page, or, on the last, for the next time. */
export interface EventPage {
  items: GoogleEvent[];
  timeZone: string | null;
  nextPageToken: string | null;
  nextSyncToken: string | null;
}

/**
 * What is asked of a listing. With `syncToken` Google refuses a window; everything else is the same each
 * time.
 */
export type Listing = ({ syncToken: string } | { timeMin: string; timeMax: string }) & {
  pageToken?: string;
};

/** The requests we make to one calendar. All of them throw `GoogleError`. */
export interface GoogleCalendar {
  list(listing: Listing): Promise<EventPage>;
  get(eventId: string): Promise<GoogleEvent>;
  insert(event: GoogleEvent): Promise<GoogleEvent>;
  patch(eventId: string, event: GoogleEvent, etag: string): Promise<GoogleEvent>;
  remove(eventId: string, etag: string): Promise<void>;
  watch(channel: { id: string; token: string; address: string }): Promise<{
    resourceId: string;
    expiresAt: number;
  }>;
  unwatch(channel: { id: string; resourceId: string }): Promise<void>;
}

export interface GoogleApi {
  /** Where the master is sent to agree. */
  consentUrl(request: { state: string; challenge: string }): string;
  /** Trades the code for a lasting permission. Throws `GoogleError`. */
  exchange(code: string, verifier: string): Promise<{ refreshToken: string | null; scopes: string[] }>;
  calendar(refreshToken: string): GoogleCalendar;
  /** Gives a permission back. Throws `GoogleError`. */
  revoke(refreshToken: string): Promise<void>;
}

/** Reading and writing events of the account's calendars: no more than that. */
export const SCOPE = "https://www.googleapis.com/auth/calendar.events";
const CALENDAR = "primary";
const PAGE = 250;
const TIMEOUT_MS = 10_000;

export interface GoogleOptions {
  clientId: string;
  clientSecret: string;
  redirectUrl: string;
  /** Where Google is; tests put something else there. */
  roots?: { api: string; consent: string; token: string; revoke: string };
}

/** Google by its own client library, with its retries off: when to come again is decided by the sweep. */
export function createGoogleApi({ clientId, clientSecret, redirectUrl, roots }: GoogleOptions): GoogleApi {
  const newAuth = () =>
    new auth.OAuth2({
      clientId,
      clientSecret,
      redirectUri: redirectUrl,
      transporterOptions: { timeout: TIMEOUT_MS },
      ...(roots
        ? {
            endpoints: {
              oauth2AuthBaseUrl: roots.consent,
              oauth2TokenUrl: roots.token,
              oauth2RevokeUrl: roots.revoke,
            },
          }
        : {}),
    });
  // One client a permission: it keeps the access token, and of many requests at once only one asks for a new
  // one.
  const known = new Map<string, GoogleCalendar>();

  return {
    consentUrl: ({ state, challenge }) =>
      newAuth().generateAuthUrl({
        access_type: "offline",
        prompt: "consent",
        scope: [SCOPE],
        state,
        code_challenge: challenge,
        code_challenge_method: "S256" as never,
      }),
    exchange: (code, verifier) =>
      orGoogleError(async () => {
        const { tokens } = await newAuth().getToken({ code, codeVerifier: verifier });
        return {
          refreshToken: tokens.refresh_token ?? null,
          scopes: (tokens.scope ?? "").split(" ").filter(Boolean),
        };
      }),
    calendar(refreshToken) {
      const made = known.get(refreshToken) ?? createCalendar(newAuth(), refreshToken, roots?.api);
      known.delete(refreshToken);
      known.set(refreshToken, made);
      for (const oldest of known.keys()) {
        if (known.size <= CLIENTS_KEPT) break;
        known.delete(oldest);
      }
      return made;
    },
    revoke: (refreshToken) =>
      orGoogleError(async () => {
        known.delete(refreshToken);
        // In the body (RFC 7009): the library would write the secret into the address.
        await newAuth().transporter.request({
          url: roots?.revoke ?? "https://oauth2.googleapis.com/revoke",
          method: "POST",
          data: new URLSearchParams({ token: refreshToken }),
          retry: false,
          timeout: TIMEOUT_MS,
        });
      }),
  };
}
const CLIENTS_KEPT = 2_000;

function createCalendar(
  client: InstanceType<typeof auth.OAuth2>,
  refreshToken: string,
  rootUrl: string | undefined,
): GoogleCalendar {
  client.setCredentials({ refresh_token: refreshToken });
  const api = createClient({
    version: "v3",
    auth: client,
    retry: false,
    timeout: TIMEOUT_MS,
    ...(rootUrl === undefined ? {} : { rootUrl }),
  });
  // An access token that is no longer taken is thrown away once: asking for the next tells whether we still
  // may.
  const asked = <T>(work: () => Promise<T>, listing = false): Promise<T> =>
    orGoogleError(async () => {
      try {
        return await work();
      } catch (error) {
        if ((error as { response?: { status?: number } }).response?.status !== 401) throw error;
        client.setCredentials({ refresh_token: refreshToken });
        return work();
      }
    }, listing);
  const own = { calendarId: CALENDAR };
  const unlessChanged = (etag: string) => ({ headers: { "If-Match": etag } });
  return {
    list: (listing) =>
      asked(
        async () => {
          const { data } = await api.events.list({
            ...own,
            ...listing,
            singleEvents: true,
            maxResults: PAGE,
          });
          return {
            items: data.items ?? [],
            timeZone: data.timeZone ?? null,
            nextPageToken: data.nextPageToken ?? null,
            nextSyncToken: data.nextSyncToken ?? null,
          };
        },
        "syncToken" in listing,
      ),
    get: (eventId) => asked(async () => (await api.events.get({ ...own, eventId })).data),
    insert: (event) => asked(async () => (await api.events.insert({ ...own, requestBody: event })).data),
    patch: (eventId, event, etag) =>
      asked(
        async () =>
          (await api.events.patch({ ...own, eventId, requestBody: event }, unlessChanged(etag))).data,
      ),
    remove: (eventId, etag) =>
      asked(async () => {
        await api.events.delete({ ...own, eventId }, unlessChanged(etag));
      }),
    watch: ({ id, token, address }) =>
      asked(async () => {
        const { data } = await api.events.watch({
          ...own,
          requestBody: { id, token, address, type: "web_hook" },
        });
        return { resourceId: data.resourceId ?? "", expiresAt: Number(data.expiration ?? 0) };
      }),
    unwatch: ({ id, resourceId }) =>
      asked(async () => {
        await api.channels.stop({ requestBody: { id, resourceId } });
      }),
  };
}

async function orGoogleError<T>(work: () => Promise<T>, listing = false): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw judged(error, listing);
  }
}

const TOO_MANY = new Set([
  "rateLimitExceeded",
  "userRateLimitExceeded",
  "quotaExceeded",
  "dailyLimitExceeded",
]);

/** By the errors guide of the Calendar API, and RFC 6749 for the token endpoint. */
function judged(error: unknown, listing: boolean): GoogleError {
  const { response, message } = error as {
    message?: string;
    response?: {
      status?: number;
      data?: { error?: string | { errors?: { reason?: string }[]; message?: string } };
      headers?: { get?(name: string): string | null };
    };
  };
  const status = response?.status ?? 0;
  const told = response?.data?.error;
  const text =
    `${status} ${typeof told === "string" ? told : (told?.message ?? message ?? "no answer")}`.slice(0, 200);
  const as = (failure: GoogleFailure) =>
    new GoogleError(failure, text, 1_000 * Number(response?.headers?.get?.("retry-after") ?? 0) || 0);
  if (told === "invalid_grant") return as("revoked");
  const reason = typeof told === "object" ? (told.errors?.[0]?.reason ?? "") : "";
  switch (status) {
    case 0:
    case 401:
    case 429:
      return as("away");
    case 403:
      return as(TOO_MANY.has(reason) ? "away" : "forbidden");
    case 404:
      return as("gone");
    case 409:
      return as("exists");
    case 410:
      return as(listing ? "token_lost" : "gone");
    case 412:
      return as("changed");
    case 400:
      return as(listing ? "token_lost" : "refused");
    default:
      return as(status >= 500 ? "away" : "refused");
  }
}
