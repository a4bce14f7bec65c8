// What a secret is sealed for: one that is put in the place of another opens nothing.

export const totpPurpose = 'totp';
export const offerPurpose = 'totp-offer';
export const recoveryPurpose = 'recovery';
export const passkeyPurpose = 'passkey';
export const passkeyOfferPurpose = 'passkey-offer';
export const devicePurpose = 'device';
