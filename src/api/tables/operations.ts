// Everything that programs may ask for.

import type { Operation } from '../operation.ts';
import { accountOperations } from './account-operations.ts';
import { aliasOperations, tokenOperations } from './alias-operations.ts';
import { domainOperations } from './domain-operations.ts';
import { signUpOperations } from './sign-up-operations.ts';
import { webhookOperations } from './webhook-operations.ts';

export const operations: readonly Operation[] = [
  ...tokenOperations,
  ...domainOperations,
  ...accountOperations,
  ...aliasOperations,
  ...webhookOperations,
  ...signUpOperations,
];
