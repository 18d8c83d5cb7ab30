/** The legal date of the question: today, or the day of `asOf`. */
export const DAY = `((coalesce(nullif(current_setting('app.as_of', true), '')::timestamptz, now()) at time zone 'Asia/Shanghai')::date)`

/** As policy/lvliang-2024-12/2-4-support says of one certificate `c`, for statements over many; a test holds the two together. */
export const IN_FORCE = `c.status = 'VALID' and (c.expires_on is null or c.expires_on >= (select ${DAY}))`

/** Which agency a county names for a kind of certificate: unit setting `certificateIssuer.<kind>`, the latest in effect. */
export const issuerSetting = (unit: string, kind: string): string =>
  `(select v.value from ref_unit_setting v where v.unit_id = ${unit} and v.name = 'certificateIssuer.' || ${kind} and v.effective_from <= (select ${DAY})
    order by v.effective_from desc limit 1)`
