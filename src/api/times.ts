// Moments as the API tells them: ISO 8601 in UTC.

export const iso = (at: number) => new Date(at).toISOString()

export const isoOrNull = (at: number | null) => (at === null ? null : iso(at))
