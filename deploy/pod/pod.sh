# `unshare --mount --pid --fork sh pod.sh <folder> <command> [argument…]`: runs the command as OpenShift runs a container. The
# root is this machine's, read-only, with the files of <folder>/files over it; only /tmp can be written to, as much as the
# Deployment says, and the folder that the containers share; any user, of the group root, without capabilities.
set -eu
cd "$1"
shift
mkdir -p mounted
mount -t tmpfs pod mounted
mkdir mounted/files mounted/root
# Copied, because an overlay may not lie inside of what it lies over.
cp -R files/. mounted/files
mount -t overlay pod -o "lowerdir=$PWD/mounted/files:/" mounted/root
cd mounted/root
mount -t tmpfs -o "size=$SCRATCH,mode=1777" scratch tmp
mount --rbind /dev dev
mount --bind "$SHARED" ".$SHARED_AT"
mount -t proc proc proc
exec chroot . setpriv --reuid=1000680000 --regid=0 --clear-groups \
  --inh-caps=-all --bounding-set=-all --no-new-privs "$@"
