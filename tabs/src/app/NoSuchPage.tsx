import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { ButtonLink } from '../ui/ButtonLink';
import { EmptyState } from '../ui/EmptyState';
import { PageHeading } from '../ui/PageHeading';
import { paths } from './paths';

export function NoSuchPage() {
  return (
    <>
      <PageHeading title="Page not found" />
      <EmptyState
        icon={<DocumentSearchRegular />}
        title="There is nothing at this address"
        action={<ButtonLink to={paths.home()}>Go to Home</ButtonLink>}
      >
        The link may be old, or it was cut off on its way to you.
      </EmptyState>
    </>
  );
}
