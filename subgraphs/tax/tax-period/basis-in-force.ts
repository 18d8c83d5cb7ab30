const institution = `(select nullif(current_setting('app.institution', true), '')::uuid)`
const today = `(select (now() at time zone 'Asia/Shanghai')::date)`

/**
 * Q6: what may be shown of taxes needs a recorded legal basis or the developer's consent. `b` is one that holds today, for this bank or
 * a branch whose affairs it sees, or for every bank. Today's rights also for the past: nothing here reads `app.as_of`.
 */
export const BASIS_IN_FORCE = `b.revoked_at is null and b.valid_from <= ${today} and (b.valid_to is null or b.valid_to >= ${today})
  and ${institution} is not null and (b.institution_id is null or b.institution_id = any ((select tax.own_institutions())::uuid[]))`
