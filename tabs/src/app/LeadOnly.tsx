import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactNode } from 'react';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { useCaller } from './caller';
import { paths } from './paths';

/** Tells others why a page of the program lead is closed to them; the API refuses them in any case. */
export function LeadOnly({ children }: { readonly children: ReactNode }) {
  if (useCaller().isLead) return <>{children}</>;
  return (
    <>
      <PageHeading title="For program leads" />
      <EmptyState
        icon={<LockClosedRegular />}
        title="This page is for program leads"
        action={<ButtonLink to={paths.home()}>Go to Home</ButtonLink>}
      >
        If you run a program, ask your admin to give you the role ProgramLead.
      </EmptyState>
    </>
  );
}
