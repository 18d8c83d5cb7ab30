# Debian with npm; the pinned Node of the lock file runs the hub.
FROM node:24-bookworm-slim
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
# Volumes take the owner of what they are mounted on.
RUN npm run build && for part in projects financing land tax coordination gateway issuer; do mkdir -p /parts/$part; done && mkdir /data /keys /files && chown -R node /data /keys /files /parts
USER node
VOLUME /data
ENTRYPOINT ["./hub"]
CMD ["start"]
