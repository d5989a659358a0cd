/**
 * Loaded into the web server before anything else: when the process that started it is killed, it ends as well. Next loads it
 * into the processes that it starts itself too; they wait for its first message, so their channel to it is left alone.
 */
if (process.ppid === Number(process.env.CLAIMCHECK_STARTED_BY)) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
